package io.threatrelay.faultrun;

/** Where a caller asks. */
enum Mount {
  ROOT("", true, true),
  SECURITYTRAILS("/securitytrails", true, false),
  URLSCAN("/urlscan", false, true);

  private final String path;
  private final boolean securityTrails;
  private final boolean urlscan;

  Mount(String path, boolean securityTrails, boolean urlscan) {
    this.path = path;
    this.securityTrails = securityTrails;
    this.urlscan = urlscan;
  }

  String observe() {
    return path + "/observe/observables";
  }

  boolean asksSecurityTrails() {
    return securityTrails;
  }

  boolean asksUrlscan() {
    return urlscan;
  }
}
