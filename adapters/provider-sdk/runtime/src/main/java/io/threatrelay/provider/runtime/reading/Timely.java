package io.threatrelay.provider.runtime.reading;

import io.threatrelay.domain.port.Budget;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/**
 * An answer that is not read any more when the caller's time is over, although more of it has
 * arrived: reading much takes time as well.
 */
public final class Timely extends FilterInputStream {

  private final Budget budget;

  public Timely(InputStream in, Budget budget) {
    super(in);
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    requireTime();
    return super.read();
  }

  @Override
  public int read(byte[] buffer, int from, int most) throws IOException {
    requireTime();
    return super.read(buffer, from, most);
  }

  private void requireTime() throws IOException {
    if (budget.isSpent()) {
      throw new InterruptedIOException("the deadline passed while the answer was read");
    }
  }
}
