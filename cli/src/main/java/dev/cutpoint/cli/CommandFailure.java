package dev.cutpoint.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a command could not do its work: one line for the user that says what is wrong and what to do. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailure(String line) {
        super(line);
    }

    CommandFailure(String line, Throwable cause) {
        super(line, cause);
    }

    /** Why a file could not be read. */
    static String reasonNotRead(IOException error) {
        if (error instanceof NoSuchFileException) {
            return "it does not exist";
        }
        return error instanceof CharacterCodingException ? "it is no text" : reason(error);
    }

    /** Why a file could not be written, in words: exceptions of the file system often hold but its path. */
    static String reason(IOException error) {
        if (error instanceof NoSuchFileException absent) {
            Path folder = Path.of(absent.getFile()).toAbsolutePath().getParent();
            return folder != null && Files.isDirectory(folder)
                    ? "no file can be made in " + folder
                    : "its folder does not exist";
        }
        if (error instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (error instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return error.getMessage() == null ? error.toString() : error.getMessage();
    }
}
