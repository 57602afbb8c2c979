package dev.cutpoint.cli;

import java.util.OptionalInt;

/** What can be known of the terminal that this process may have. */
interface Terminal {

    /** The standard streams that may lead to a terminal; each with the number that the system has for it. */
    enum Stream {
        OUT(1),
        ERR(2);

        private final int descriptor;

        Stream(int descriptor) {
            this.descriptor = descriptor;
        }

        int descriptor() {
            return descriptor;
        }
    }

    /** No terminal at all, as in a pipe or a build server. */
    Terminal NONE = new Terminal() {
        @Override
        public boolean shows(Stream stream) {
            return false;
        }

        @Override
        public OptionalInt columns() {
            return OptionalInt.empty();
        }

        @Override
        public boolean sendsKeysHere() {
            return false;
        }
    };

    /** Whether what is written to that stream is seen on a terminal. */
    boolean shows(Stream stream);

    /** Its width. */
    OptionalInt columns();

    /**
     * Whether this process is among those that the terminal sends Ctrl-C to. Its children then get the signal from the
     * terminal too.
     */
    boolean sendsKeysHere();
}
