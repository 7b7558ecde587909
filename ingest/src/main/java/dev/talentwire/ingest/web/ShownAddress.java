package dev.talentwire.ingest.web;

import java.util.regex.Pattern;

/** Addresses as they may be shown: without the user name and password that may stand in them. */
public final class ShownAddress {

    private static final Pattern USER = Pattern.compile("//[^/?#\\s\"'<>]*@");

    private ShownAddress() {}

    /** A text, such as a header, with whatever addresses are in it. */
    public static String of(String text) {
        return USER.matcher(text).replaceAll("//");
    }
}
