using BankHub.Core.Statements;

namespace BankHub.Mapping.SwiftMt.Statements.Writing;

/// <summary>A statement as one message can say it, with the paths of what it was made of.</summary>
/// <param name="Statement">As it will be read.</param>
/// <param name="Path">Of the statement.</param>
/// <param name="Entries">The entries, each with its path.</param>
internal sealed record Fitted(Statement Statement, string Path, IReadOnlyList<(string Path, StatementEntry Entry)> Entries);
