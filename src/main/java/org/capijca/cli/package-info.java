// SPDX-License-Identifier: Apache-2.0
// Copyright 2026 The CAPI for JCA authors
/**
 * The command line {@code capi}. It uses exported packages and the JCA only.
 *
 * <p>To add a command:
 *
 * <ol>
 *   <li>Write a public final class that extends {@link org.capijca.cli.base.CapiCommand} and has a
 *       {@code @Command} annotation with {@code name}, {@code description}, and a {@code footer}
 *       that begins with {@code "%nExamples:"}. Its {@code run} method returns {@link
 *       org.capijca.cli.base.CapiCommand#DONE} or {@link org.capijca.cli.base.CapiCommand#REFUSED}.
 *   <li>Add it to the list in {@link org.capijca.cli.Commands}. {@code module-info.java} opens a
 *       new package to picocli.
 *   <li>Print through {@code print(Report)}, which writes text or, with {@code --json}, JSON; ask
 *       for passwords, files and CSPs with the options of {@code cli.base}.
 * </ol>
 *
 * <p>{@code base} has what commands share and no command; {@code io} has files, JSON and the
 * terminal, {@code keyfile} keys in every format, both without picocli. The other packages hold one
 * command, or related ones, each and do not depend on each other.
 */
package org.capijca.cli;
