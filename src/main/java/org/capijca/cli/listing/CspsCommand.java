// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
package org.capijca.cli.listing;

import org.capijca.Csp;
import org.capijca.cli.base.CapiCommand;
import org.capijca.cli.base.Report;
import org.capijca.cli.base.Table;
import picocli.CommandLine.Command;

/** CryptEnumProviders. */
@Command(
    name = "csps",
    description = "Lists the CSPs: header constant, provider type and full name.",
    footer = {"%nExamples:", "  capi csps", "  capi csps --json"})
public final class CspsCommand extends CapiCommand {
  @Override
  protected int run() {
    Table table = new Table("CSP", "type", "type name", "full name");
    Report report = new Report();
    for (Csp csp : Csp.values()) {
      table.row(csp, csp.type().value(), csp.type(), csp.providerName());
      report
          .heading("%s  %s (%d)".formatted(csp, csp.type(), csp.type().value()))
          .heading("    " + csp.providerName());
    }
    print(report.hidden("csps", table.json()));
    return DONE;
  }
}
