package io.threatrelay.domain.ctim;

import java.util.List;

/**
 * Numbers that belong to a sighting; one row.
 *
 * @param columns the columns' names; all of CTIM's column type {@code integer}
 * @param row one number a column
 */
public record DataTable(List<String> columns, List<Long> row) {

  public DataTable {
    columns = CtimText.lines(columns);
    row = List.copyOf(row);
    if (columns.size() != row.size()) {
      throw new IllegalArgumentException(columns.size() + " columns, " + row.size() + " numbers");
    }
  }
}
