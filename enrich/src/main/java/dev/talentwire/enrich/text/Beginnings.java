package dev.talentwire.enrich.text;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a regular expression for the characters with which a match can begin (Aho, Sethi and Ullman's FIRST sets). Knows the forms that
 * this module writes; whatever else it meets may begin with anything.
 */
final class Beginnings {

    private final String regex;
    private int at;

    private Beginnings(String regex) {
        this.regex = regex;
    }

    /** The characters; null when a match can begin with any, or can be empty. */
    static @Nullable BitSet of(String regex) {
        Beginnings reader = new Beginnings(regex);
        First first = reader.alternatives();
        return first.open() || reader.at < regex.length() ? null : first.characters();
    }

    /**
     * With what a part can begin.
     *
     * @param any   true when it can begin with characters besides these
     * @param empty true when it can be empty, so that what follows begins it
     */
    private record First(BitSet characters, boolean any, boolean empty) {

        static final First ANYTHING = new First(new BitSet(), true, false);
        static final First NOTHING = new First(new BitSet(), false, true);

        static First of(BitSet characters) {
            return new First(characters, false, false);
        }

        boolean open() {
            return any || empty;
        }

        First or(First other) {
            return new First(union(other), any || other.any, empty || other.empty);
        }

        First then(First next) {
            return empty ? new First(union(next), any || next.any, next.empty) : this;
        }

        private BitSet union(First other) {
            BitSet union = (BitSet) characters.clone();
            union.or(other.characters);
            return union;
        }
    }

    private First alternatives() {
        First first = sequence();
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            first = first.or(sequence());
        }
        return first;
    }

    private First sequence() {
        First first = First.NOTHING;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            First atom = atom();
            first = first.then(optional() ? atom.or(First.NOTHING) : atom);
        }
        return first;
    }

    private First atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> oneOf();
            case '\\' -> escape();
            case '^', '$' -> First.NOTHING;
            case '.' -> First.ANYTHING;
            default -> Character.isSurrogate(c) ? First.ANYTHING : character(c);
        };
    }

    private static First character(char c) {
        BitSet one = new BitSet();
        one.set(c);
        return First.of(one);
    }

    /** What looks ahead or back has no length, so that what follows it begins the match. */
    private First group() {
        boolean looks = false;
        boolean flags = false;
        if (at < regex.length() && regex.charAt(at) == '?') {
            int opens = at + 1;
            looks = regex.startsWith("=", opens)
                    || regex.startsWith("!", opens)
                    || regex.startsWith("<=", opens)
                    || regex.startsWith("<!", opens);
            boolean named = !looks && regex.startsWith("<", opens);
            flags = !looks && !named && !regex.startsWith(":", opens);
            at = named ? regex.indexOf('>', opens) + 1 : opens + (regex.startsWith("<", opens) ? 2 : 1);
        }
        First inside = alternatives();
        at++;
        return flags ? First.ANYTHING : looks ? First.NOTHING : inside;
    }

    private First oneOf() {
        BitSet characters = new BitSet();
        boolean simple = regex.charAt(at) != '^';
        while (at < regex.length() && regex.charAt(at) != ']') {
            char from = regex.charAt(at++);
            First one = from == '\\' ? escape() : character(from);
            simple &= !one.open() && from != '[' && from != '&' && !Character.isSurrogate(from);
            characters.or(one.characters());
            if (at + 1 < regex.length() && regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
                at++;
                char to = regex.charAt(at++);
                First last = to == '\\' ? escape() : character(to);
                simple &=
                        one.characters().cardinality() == 1 && last.characters().cardinality() == 1;
                if (simple) {
                    characters.set(
                            one.characters().nextSetBit(0), last.characters().nextSetBit(0) + 1);
                }
            }
        }
        at++;
        return simple ? First.of(characters) : First.ANYTHING;
    }

    private First escape() {
        char c = regex.charAt(at++);
        if (c == 'u') {
            at += 4;
            return character((char) Integer.parseInt(regex.substring(at - 4, at), 16));
        }
        if (!Character.isLetterOrDigit(c)) {
            return character(c);
        }
        return switch (c) {
            case 'b' -> First.NOTHING;
            case 'n' -> character('\n');
            case 't' -> character('\t');
            case 'd' -> First.of(all("0123456789"));
            case 's' -> First.of(all(" \t\n\u000B\f\r"));
            default -> First.ANYTHING;
        };
    }

    private static BitSet all(String characters) {
        BitSet all = new BitSet();
        characters.chars().forEach(all::set);
        return all;
    }

    /** Reads what says how often; true when it may be not at all. */
    private boolean optional() {
        if (at >= regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return false;
        }
        char c = regex.charAt(at);
        boolean optional = c == '?' || c == '*' || regex.startsWith("{0", at);
        at = c == '{' ? regex.indexOf('}', at) + 1 : at + 1;
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++;
        }
        return optional;
    }
}
