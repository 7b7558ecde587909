package dev.talentwire.app.refusal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What Java's exceptions about files mean, in words that an operator knows. */
public final class FileTrouble {

    private FileTrouble() {}

    /** Why a file or folder could not be used, such as {@code it does not exist}. */
    public static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException e -> "it does not exist";
            case AccessDeniedException e -> e.getFile() + " may not be read or written by this user";
            case FileAlreadyExistsException e -> e.getFile() + " is a file, not a folder";
            case NotDirectoryException e -> e.getFile() + " is a file, not a folder";
            case CharacterCodingException e -> "it is not text in UTF-8";
            default -> String.valueOf(failure.getMessage());
        };
    }
}
