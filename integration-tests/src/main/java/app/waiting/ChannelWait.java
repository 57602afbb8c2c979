package app.waiting;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Input and output that an interrupt ends, by an {@code IOException} of its own; most of them close what was read from. */
public enum ChannelWait {
    PIPE_READ(true, false) {
        @Override
        public void forIt(Runnable ready) throws IOException {
            Pipe pipe = Pipe.open();
            try (Pipe.SourceChannel source = pipe.source();
                    Pipe.SinkChannel sink = pipe.sink()) {
                ready.run();
                source.read(ByteBuffer.allocate(1));
                throw new IllegalStateException("read from " + sink);
            }
        }
    },
    ACCEPT(true, false) {
        @Override
        public void forIt(Runnable ready) throws IOException {
            try (ServerSocketChannel server = ServerSocketChannel.open()) {
                server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                ready.run();
                server.accept();
            }
        }
    },
    SOCKET_CHANNEL_READ(true, false) {
        @Override
        public void forIt(Runnable ready) throws IOException {
            try (ServerSocketChannel server = ServerSocketChannel.open()) {
                server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                try (SocketChannel channel = SocketChannel.open(server.getLocalAddress())) {
                    ready.run();
                    channel.read(ByteBuffer.allocate(1));
                }
            }
        }
    },
    PIPED_STREAM(false, false) {
        @Override
        public void forIt(Runnable ready) throws IOException {
            try (PipedInputStream in = new PipedInputStream();
                    PipedOutputStream out = new PipedOutputStream(in)) {
                ready.run();
                throw new IllegalStateException("read " + in.read() + " from " + out);
            }
        }
    },
    SOCKET_READ(true, true) {
        @Override
        public void forIt(Runnable ready) throws IOException {
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
                ready.run();
                socket.getInputStream().read();
            }
        }
    },
    SOCKET_ACCEPT(true, true) {
        @Override
        public void forIt(Runnable ready) throws IOException {
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                ready.run();
                server.accept();
            }
        }
    };

    private final boolean leavesStatus;
    private final boolean virtualOnly;

    ChannelWait(boolean leavesStatus, boolean virtualOnly) {
        this.leavesStatus = leavesStatus;
        this.virtualOnly = virtualOnly;
    }

    /** Ends by an exception only; {@code ready} runs when nothing but what is waited for is left that an interrupt can end. */
    public abstract void forIt(Runnable ready) throws IOException;

    /** Whether the status is still set when the exception is thrown. */
    public boolean leavesStatus() {
        return leavesStatus;
    }

    /** Whether a platform thread is deaf in it. */
    public boolean virtualOnly() {
        return virtualOnly;
    }
}
