package io.threatrelay.relayapi;

import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.relayapi.openapi.Place;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All places where providers answer: each under its id, and one, which may be several, at the root.
 */
public final class Mounts {

  /** What stands before a route: nothing, or a provider's id with a slash. */
  static final String PREFIX = "{mount: (?:[^/]+/)?}";

  static final String PARAMETER = "mount";

  private final Map<String, Mount> byPath = new LinkedHashMap<>();

  /**
   * @param root answers at the root
   * @param providers answer under their ids
   */
  public Mounts(Provider root, List<Provider> providers) {
    byPath.put("", new Mount("", root));
    for (Provider provider : providers) {
      String id = provider.profile().id();
      byPath.put(id, new Mount(id, provider));
    }
  }

  /** The mount of a path parameter; 404 when there is none. */
  Mount at(String prefix) {
    Mount mount = byPath.get(prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1));
    if (mount == null) {
      throw new NotFoundException("No provider is mounted here.");
    }
    return mount;
  }

  /** The mount of a path parameter; 404 when its provider cannot do this. */
  Mount at(String prefix, Capability needed) {
    Mount mount = at(prefix);
    if (!mount.provider().profile().can(needed)) {
      throw new NotFoundException(mount.provider().profile().name() + " has no such route.");
    }
    return mount;
  }

  List<Place> places() {
    return all().stream()
        .map(mount -> new Place(mount.path(), mount.provider().profile()))
        .toList();
  }

  List<Mount> all() {
    return new ArrayList<>(byPath.values());
  }
}
