using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Cli.Conversion.Canonical.Transfers;

/// <summary>A message that carries transfers or direct debits: what payments become, and what becomes payments.</summary>
internal interface ITransferForm
{
    /// <summary>The element of one transfer.</summary>
    string Item { get; }

    WrittenTransfers Write(IReadOnlyList<Payment> payments, TransferTerms terms);

    (IReadOnlyList<Payment> Payments, IReadOnlyList<Finding> Findings) Read(ReadOnlyMemory<byte> body, TransferTerms terms);
}

/// <summary>How transfers are written and read.</summary>
/// <param name="Version">The message.</param>
/// <param name="Mapping">Its tables.</param>
/// <param name="Name">The name of a message that is written.</param>
/// <param name="Now">When it is written.</param>
internal sealed record TransferTerms(MessageVersion Version, BankMapping Mapping, string Name, DateTimeOffset Now);

/// <summary>A message that was written.</summary>
/// <param name="Bytes">The document.</param>
/// <param name="Order">The numbers of the payments, from 0, in the order in which they stand in it.</param>
/// <param name="Problems">Why there is none.</param>
internal sealed record WrittenTransfers(ReadOnlyMemory<byte> Bytes, IReadOnlyList<int> Order, IReadOnlyList<string> Problems)
{
    /// <summary>What it says that no payment says.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
