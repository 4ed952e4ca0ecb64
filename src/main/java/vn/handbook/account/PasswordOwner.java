package vn.handbook.account;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.handbook.shared.text.Folding;

/**
 * Whose password it is to be, as far as that matters to the password.
 *
 * @param staff whether a role on an organisation comes with it and no second factor does
 * @param words names, numbers and dates of the owner, which are tried first by whoever knows them
 */
record PasswordOwner(boolean staff, Collection<String> words) {
    private static final int SHORTEST_WORD = 3;

    /** The words and their parts folded, longest first. */
    List<String> folded(Collection<String> more) {
        Set<String> all = new TreeSet<>();
        for (Collection<String> some : List.of(words, more)) {
            for (String word : some) {
                all.add(Folding.fold(word).replace(" ", ""));
                all.addAll(List.of(Folding.words(word)));
            }
        }
        return all.stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }
}
