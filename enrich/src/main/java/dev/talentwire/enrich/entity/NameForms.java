package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.NameWords;
import dev.talentwire.enrich.lexicon.Organisation;
import dev.talentwire.enrich.words.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds every place of proven names, and of their short forms, and says which of them are one employer. */
final class NameForms {

    private static final String LEGAL = "有限公司";

    private final NameWords names;
    private final String text;
    private final WordMap words;
    private final boolean[] used;
    private final List<CompanyAt> found = new ArrayList<>();

    /** @param closed true where something else is known to stand */
    NameForms(NameWords names, String text, WordMap words, boolean[] closed) {
        this.names = names;
        this.text = text;
        this.words = words;
        used = closed.clone();
    }

    /** @param proven in order of appearance */
    List<CompanyAt> everywhere(Map<String, Proven> proven) {
        List<String> forms = new ArrayList<>();
        for (String form : proven.keySet()) {
            if (!absorbed(form, proven)) {
                forms.add(form);
            }
        }
        Map<String, String> full = fullForms(forms, proven);
        forms.sort(Comparator.comparingInt(String::length).reversed());
        for (String form : forms) {
            places(form, company(full.getOrDefault(form, form), likelihood(form, proven)));
        }
        for (String form : forms) {
            String stem = withoutPlace(form, stem(form, proven));
            if (!stem.equals(form) && !proven.containsKey(stem) && tellsApart(stem)) {
                places(stem, company(full.getOrDefault(stem, form), likelihood(form, proven)));
            }
        }
        return found;
    }

    /** 镜湖证券电子 is no name where 镜湖证券 is one, nor 新创星岚科技 where 星岚科技 is. */
    private boolean absorbed(String form, Map<String, Proven> proven) {
        if (form.endsWith(LEGAL)) {
            return false;
        }
        boolean ends = ending(form, proven) > 0;
        for (Map.Entry<String, Proven> other : proven.entrySet()) {
            String name = other.getKey();
            if (other.getValue().ending() == 0 || form.length() <= name.length()) {
                continue;
            }
            if (form.endsWith(name) || (form.startsWith(name) && (!ends || (weight(name) >= 3 && weight(form) < 3)))) {
                return true;
            }
        }
        return false;
    }

    private double weight(String name) {
        var hit = names.endingsBackwards().longest(new StringBuilder(name).reverse(), 0);
        return hit == null ? 0 : hit.value();
    }

    /** For each short form, and each registered name, the name under which the employer is kept. */
    private Map<String, String> fullForms(List<String> forms, Map<String, Proven> proven) {
        Map<String, String> full = new HashMap<>();
        for (String form : forms) {
            if (!form.endsWith(LEGAL) && ending(form, proven) > 0) {
                full.putIfAbsent(stem(form, proven), form);
            }
        }
        for (String form : forms) {
            if (form.endsWith(LEGAL)) {
                for (String other : forms) {
                    if (!other.endsWith(LEGAL) && form.contains(stem(other, proven))) {
                        full.putIfAbsent(form, other);
                    }
                }
            }
        }
        return full;
    }

    /** 百步灵巧 for 杭州百步灵巧科技有限公司: a registered name begins with its place. */
    private String withoutPlace(String form, String stem) {
        Word first = form.endsWith(LEGAL) ? words.at(text.indexOf(form)) : null;
        if (first == null
                || first.start() != text.indexOf(form)
                || !first.nature().startsWith("ns")
                || stem.length() - first.length() < 3) {
            return stem;
        }
        return stem.substring(first.length());
    }

    private static int ending(String form, Map<String, Proven> proven) {
        Proven of = proven.get(form);
        return of == null ? 0 : of.ending();
    }

    private String stem(String form, Map<String, Proven> proven) {
        return form.substring(0, form.length() - ending(form, proven));
    }

    /** False for a short form that is an ordinary word or a place: 长江 alone is no employer. */
    private boolean tellsApart(String stem) {
        if (stem.length() < 2 || names.generic(stem)) {
            return false;
        }
        int at = text.indexOf(stem);
        Word word = words.at(at);
        return word == null || !words.is(at, at + stem.length()) || word.person();
    }

    private static double likelihood(String form, Map<String, Proven> proven) {
        Proven of = proven.get(form);
        return of == null ? 0 : of.likelihood();
    }

    private static Company company(String name, double likelihood) {
        boolean university = name.endsWith("大学") || name.endsWith("学院");
        return Company.unknown(name, university ? Organisation.Kind.UNIVERSITY : Organisation.Kind.COMPANY, likelihood);
    }

    private void places(String form, Company company) {
        for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
            int end = at + form.length();
            boolean clear = !used[at]
                    && !used[end - 1]
                    && !(NameRuns.letter(form.charAt(0)) && at > 0 && NameRuns.letter(text.charAt(at - 1)))
                    && !(NameRuns.letter(text.charAt(end - 1))
                            && end < text.length()
                            && NameRuns.letter(text.charAt(end)));
            if (clear) {
                found.add(new CompanyAt(at, end, company, false));
                Arrays.fill(used, at, end, true);
            }
        }
    }
}
