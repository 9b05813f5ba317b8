package io.threatrelay.assembly;

import io.threatrelay.provider.api.UnusableSetting;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Explains names that nothing is called, with the name that was probably meant. */
public final class UnknownNames {

  private static final int MOST_EDITS = 2;

  /** Of so many characters one may be wrong. */
  private static final int CHARACTERS_PER_EDIT = 5;

  private UnknownNames() {}

  /** Without the value: it may belong to a setting that is secret. */
  static UnusableSetting refusal(String name, Collection<String> known) {
    return new UnusableSetting(name, "…", explanation(known, name));
  }

  /**
   * Says what to use instead of a name: the most similar one, or all when none is similar.
   *
   * @param known at least one
   */
  public static String explanation(Collection<String> known, String name) {
    return "unknown setting; "
        + mostSimilar(known, name)
            .map("did you mean %s?"::formatted)
            .orElseGet(() -> "known settings are " + String.join(", ", known));
  }

  private static Optional<String> mostSimilar(Collection<String> known, String name) {
    int most = Math.min(MOST_EDITS, Math.max(1, name.length() / CHARACTERS_PER_EDIT));
    return known.stream()
        .filter(each -> edits(each, name) <= most)
        .min(Comparator.comparingInt(each -> edits(each, name)));
  }

  /**
   * How many characters must be inserted, removed, replaced or swapped with their neighbour to get
   * from one name to the other (optimal string alignment).
   */
  private static int edits(String one, String other) {
    int[][] edits = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, i, j, one, other);
      }
    }
    return edits[one.length()][other.length()];
  }

  private static int fewest(int[][] edits, int i, int j, String one, String other) {
    int replaced = edits[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    int fewest = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
  }
}
