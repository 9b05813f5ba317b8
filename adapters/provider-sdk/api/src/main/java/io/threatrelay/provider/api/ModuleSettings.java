package io.threatrelay.provider.api;

import io.threatrelay.domain.port.ProviderAccess;
import java.math.BigInteger;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Settings of a module, which its tokens carry as claims; administrators type them by hand. */
public final class ModuleSettings {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,100}");
  private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

  private ModuleSettings() {}

  /**
   * A whole number of 0 or more, also as text; empty when the claim is absent or anything else.
   *
   * @param access holds the module's settings
   * @param claim the name of the setting
   * @return at most {@link Integer#MAX_VALUE}
   */
  public static OptionalInt wholeNumber(ProviderAccess access, String claim) {
    String text = String.valueOf(access.settings().value(claim));
    return NUMBER.matcher(text).matches()
        ? OptionalInt.of(new BigInteger(text).min(MOST).intValueExact())
        : OptionalInt.empty();
  }

  /**
   * As above; the nearest that is allowed, and another number where there is none.
   *
   * @param access holds the module's settings
   * @param claim the name of the setting
   * @param least the smallest number allowed
   * @param most the largest number allowed
   * @param otherwise the number where there is none
   * @return least to most
   */
  public static int wholeNumber(
      ProviderAccess access, String claim, int least, int most, int otherwise) {
    return Math.max(least, Math.min(most, wholeNumber(access, claim).orElse(otherwise)));
  }
}
