package dev.talentwire.app;

import dev.talentwire.app.refusal.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said to a command line that cannot be understood: the one word that is wrong, what is probably meant, and where help is. */
final class WrongCommand implements IParameterExceptionHandler {

    private static final int WRONG_INPUT = 2;

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine line = failure.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(
                failure instanceof UnmatchedArgumentException unmatched ? said(line, unmatched) : failure.getMessage());
        err.println("See " + line.getCommandSpec().qualifiedName() + " --help.");
        return WRONG_INPUT;
    }

    private static String said(CommandLine line, UnmatchedArgumentException failure) {
        List<String> unmatched = failure.getUnmatched();
        String word = unmatched.stream()
                .filter(argument -> argument.startsWith("-"))
                .findFirst()
                .orElse(unmatched.getFirst());
        if (word.startsWith("-")) {
            String option = word.replaceFirst("=.*", "");
            return "There is no option " + option + "."
                    + meant(option, line.getCommandSpec().optionsMap().keySet());
        }
        Set<String> commands = new TreeSet<>(line.getSubcommands().keySet());
        if (commands.isEmpty()) {
            return "One argument too many: " + word;
        }
        return "There is no command " + word + "." + meant(word, commands) + " The commands are "
                + String.join(", ", commands) + ".";
    }

    private static String meant(String word, Set<String> known) {
        return Nearest.to(word, known)
                .map(name -> " Did you mean " + name + "?")
                .orElse("");
    }
}
