package io.threatrelay.cli;

import io.threatrelay.assembly.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class ProgramVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"Threat Relay " + Version.number()};
  }
}
