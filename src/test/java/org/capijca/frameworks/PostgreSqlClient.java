// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.frameworks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Connects to a PostgreSQL server and prints its version. Runs in a JVM of its own. */
final class PostgreSqlClient {
  private PostgreSqlClient() {}

  /**
   * Connects.
   *
   * @param arguments the JDBC URL
   */
  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DriverManager.getConnection(arguments[0])) {
      System.out.println(connection.getMetaData().getDatabaseProductVersion());
    }
  }
}
