using BankHub.Core.Findings;
using BankHub.Core.Statements;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>A statement with its entries.</summary>
public sealed record StatementWithEntries(Statement Statement, IReadOnlyList<StatementEntry> Entries);

/// <summary>How a message of statements is written.</summary>
/// <param name="Version">A version of camt.052, camt.053 or camt.054.</param>
/// <param name="MessageIdentification">The name of the message.</param>
/// <param name="Now">The time that the message says it was made at.</param>
public sealed record ReportTerms(MessageVersion Version, string MessageIdentification, DateTimeOffset Now);

/// <summary>A message of statements; its findings have the paths of the statements' JSON, as `$[0].entries[2].amount`.</summary>
/// <param name="Bytes">The document; not to be used where there is a problem.</param>
/// <param name="Problems">Why the statements cannot be told in the message.</param>
/// <param name="LeftOut">What the message has no place for.</param>
/// <param name="Added">What the message says beyond what was given, as its version wants it.</param>
public sealed record WrittenReport(
    ReadOnlyMemory<byte> Bytes, IReadOnlyList<Finding> Problems, IReadOnlyList<Finding> LeftOut, IReadOnlyList<Finding> Added);
