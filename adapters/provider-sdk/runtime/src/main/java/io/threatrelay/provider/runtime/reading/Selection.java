package io.threatrelay.provider.runtime.reading;

import io.threatrelay.domain.port.DataAccount;
import java.io.IOException;

/**
 * Keeps of a JSON text what is read of it, byte by byte, before a parser makes objects of it. A
 * value that nobody reads becomes {@code 0}. Of lists, only so many items are kept; the others are
 * counted and left out. What is kept is charged to an account; when that has no more, no list gets
 * longer.
 */
public final class Selection {

  static final int DROPPED = -1;

  /** Bytes of memory for a value that becomes part of a record: its object and a reference. */
  private static final int VALUE = 48;

  /** The same for a value within a tree, with its name and its place in a map. */
  private static final int TREE_VALUE = 160;

  private static final int BLOCK = 16 << 10;

  /** What an item may take that was begun when there was no more. */
  private static final int OVERDRAFT = 64 << 10;

  private static final int LONGEST_NAME = 256;

  private final long most;
  private final DataAccount account;
  private final Wanted[] wanted = new Wanted[GuardedStream.DEEPEST + 1];
  private final boolean[] list = new boolean[GuardedStream.DEEPEST + 1];
  private final byte[] name = new byte[LONGEST_NAME];
  private Wanted next;
  private int depth;
  private boolean nameExpected;
  private boolean inName;
  private int nameLength;
  private boolean escapedName;
  private boolean inWord;
  // The depth of the container of which something is dropped, or 0; and whether that is all that
  // comes in it, as for lists, or one value.
  private int droppingAt;
  private boolean droppingRest;
  private long items;
  private long itemsLeftOut;
  private long credit;
  private boolean exhausted;
  private long overdrawn;

  /**
   * @param root what is read
   * @param most list items, of all lists together
   * @param account is charged for what is kept
   */
  public Selection(Wanted root, long most, DataAccount account) {
    this.next = root;
    this.most = most;
    this.account = account;
  }

  /** Items of lists that were kept. */
  public long items() {
    return items;
  }

  /** Items of lists that were left out, those within them not counted. */
  public long itemsLeftOut() {
    return itemsLeftOut;
  }

  /** Whether items were left out for want of memory. */
  public boolean isExhausted() {
    return exhausted;
  }

  /** A byte within a text, or the quote that ends it; returns what to keep instead. */
  int text(byte b, boolean ends) throws IOException {
    if (inName) {
      inName = !ends;
      if (!ends) {
        escapedName |= b == '\\';
        if (nameLength < LONGEST_NAME) {
          name[nameLength] = b;
        }
        nameLength++;
        if (wanted[depth].isTree()) {
          charge(2);
        }
      }
      return b;
    }
    if (droppingAt > 0) {
      return DROPPED;
    }
    charge(2);
    return b;
  }

  /** A byte outside of texts, of JSON whose brackets match; returns what to keep instead. */
  int structure(byte b) throws IOException {
    return switch (b) {
      case '"' -> quote();
      case '{', '[' -> open(b);
      case '}', ']' -> close(b);
      case ',' -> comma();
      case ':' -> colon();
      case ' ', '\n', '\r', '\t' -> {
        inWord = false;
        yield droppingAt > 0 ? DROPPED : b;
      }
      default -> word(b);
    };
  }

  private int quote() throws IOException {
    if (nameExpected && droppingAt == 0) {
      inName = true;
      nameLength = 0;
      escapedName = false;
      return '"';
    }
    return begin((byte) '"');
  }

  private int open(byte bracket) throws IOException {
    int kept = begin(bracket);
    depth++;
    list[depth] = bracket == '[';
    wanted[depth] = next;
    nameExpected = bracket == '{';
    return kept;
  }

  private int close(byte bracket) {
    if (droppingAt == depth) {
      droppingAt = 0;
    }
    depth--;
    nameExpected = false;
    inWord = false;
    return droppingAt > 0 ? DROPPED : bracket;
  }

  private int comma() {
    inWord = false;
    if (droppingAt == depth && !droppingRest) {
      droppingAt = 0;
    }
    if (droppingAt > 0) {
      if (droppingAt == depth) {
        itemsLeftOut++;
      }
      return DROPPED;
    }
    if (depth > 0 && list[depth] && (items >= most || exhausted)) {
      drop(true);
      itemsLeftOut++;
      return DROPPED;
    }
    nameExpected = depth > 0 && !list[depth];
    return ',';
  }

  private int colon() {
    inWord = false;
    if (droppingAt > 0) {
      return DROPPED;
    }
    nameExpected = false;
    next = depth == 0 ? Wanted.TREE : member();
    return ':';
  }

  private Wanted member() {
    if (escapedName) {
      return Wanted.TREE;
    }
    return wanted[depth].member(name, nameLength > LONGEST_NAME ? 0 : nameLength);
  }

  private int word(byte b) throws IOException {
    if (droppingAt > 0) {
      return DROPPED;
    }
    if (inWord) {
      return b;
    }
    inWord = true;
    return begin(b);
  }

  /** The first byte of a value. */
  private int begin(byte b) throws IOException {
    if (droppingAt > 0) {
      return DROPPED;
    }
    if (depth > 0 && list[depth]) {
      next = wanted[depth].item();
      items++;
    }
    if (next == null) {
      drop(false);
      return '0';
    }
    charge(next.isTree() ? TREE_VALUE : VALUE);
    return b;
  }

  private void drop(boolean rest) {
    droppingAt = depth;
    droppingRest = rest;
  }

  private void charge(int bytes) throws IOException {
    credit -= bytes;
    if (credit >= 0) {
      return;
    }
    if (!exhausted && account.take(BLOCK)) {
      credit += BLOCK;
      return;
    }
    exhausted = true;
    overdrawn += bytes;
    if (overdrawn > OVERDRAFT) {
      throw new GuardedStream.NoMemoryLeft();
    }
  }
}
