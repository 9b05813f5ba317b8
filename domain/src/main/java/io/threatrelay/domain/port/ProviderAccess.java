package io.threatrelay.domain.port;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One caller's leave to ask one provider: the key, the module's settings, and what the question may
 * cost. It is handed from call to call and kept nowhere.
 */
public final class ProviderAccess {

  private final Supplier<String> key;
  private final Claims settings;
  private final Budget budget;
  private final Map<String, ProviderAccess> members;
  private final KeyState state;
  private final DataAccount data;

  /** The state of the key in this request. */
  private static final class KeyState {
    private volatile boolean accepted;
    private volatile RelayError withdrawn;
  }

  private ProviderAccess(
      Supplier<String> key, Claims settings, Budget budget, Map<String, ProviderAccess> members) {
    this(key, settings, budget, members, new KeyState(), DataBudget.unlimited().open());
  }

  private ProviderAccess(
      Supplier<String> key,
      Claims settings,
      Budget budget,
      Map<String, ProviderAccess> members,
      KeyState state,
      DataAccount data) {
    this.key = key;
    this.settings = settings;
    this.budget = budget;
    this.members = Map.copyOf(members);
    this.state = state;
    this.data = data;
  }

  /**
   * The same leave for one question, whose answers are charged to an account of its own. A key that
   * is withdrawn here is withdrawn for all questions.
   */
  public ProviderAccess charging(DataAccount account) {
    return new ProviderAccess(key, settings, budget, members, state, account);
  }

  /** Leave to ask with a key. */
  public static ProviderAccess with(String key, Claims settings, Budget budget) {
    return new ProviderAccess(() -> key, settings, budget, Map.of());
  }

  /** Leave that ends as soon as the key is needed, because what the token holds cannot be one. */
  public static ProviderAccess withUselessKey(RelayError refusal, Claims settings, Budget budget) {
    return new ProviderAccess(
        () -> {
          throw new RelayFailure(refusal);
        },
        settings,
        budget,
        Map.of());
  }

  /** Leave for what needs no token, and so comes without a module's settings. */
  public static ProviderAccess withoutKey(Budget budget) {
    return keyless(new Claims(Map.of()), budget);
  }

  /** Leave to ask a provider that needs no key. */
  public static ProviderAccess keyless(Claims settings, Budget budget) {
    return new ProviderAccess(ProviderAccess::noKey, settings, budget, Map.of());
  }

  /** Leave to ask several providers, by their ids, each with its own key. */
  public static ProviderAccess toSeveral(Map<String, ProviderAccess> members, Budget budget) {
    return new ProviderAccess(ProviderAccess::noKey, new Claims(Map.of()), budget, members);
  }

  private static String noKey() {
    throw new IllegalStateException("this question came without a key");
  }

  /**
   * The key for the provider's API.
   *
   * @throws RelayFailure when the token holds something that cannot be a key, or when the leave was
   *     withdrawn
   */
  public String key() {
    if (state.withdrawn != null) {
      throw new RelayFailure(state.withdrawn);
    }
    return key.get();
  }

  /** The provider has accepted the key. */
  public void accepted() {
    state.accepted = true;
  }

  /**
   * The provider refuses the key: it need not be tried again for this question. A key that was
   * accepted before remains good; the provider then refused something else.
   */
  public void withdraw(RelayError refusal) {
    if (!state.accepted) {
      state.withdrawn = refusal;
    }
  }

  public Claims settings() {
    return settings;
  }

  public Budget budget() {
    return budget;
  }

  /** The memory that answers of providers are charged to. */
  public DataAccount data() {
    return data;
  }

  /** This caller's access to one of several providers; empty if the caller has no key for it. */
  public Optional<ProviderAccess> member(String providerId) {
    return Optional.ofNullable(members.get(providerId));
  }

  @Override
  public String toString() {
    return "ProviderAccess[key=***, settings=" + settings + ", members=" + members.keySet() + "]";
  }
}
