using BankHub.Core.Payments;

namespace BankHub.Core.Adapters;

/// <summary>Payments of one product that share what the product groups by.</summary>
/// <param name="Product">The manifest's product.</param>
/// <param name="Payments">The payments, in a stable order; at most the product's batch size.</param>
public sealed record PaymentBatch(Product Product, IReadOnlyList<PaymentToEncode> Payments);

/// <summary>One attempt at a payment.</summary>
/// <param name="Id">The payment's id in the hub.</param>
/// <param name="Payment">The canonical instruction.</param>
/// <param name="InstructionId">The attempt's own id: 16 upper-case letters and digits, never reused.</param>
/// <param name="Number">The attempt's own number on its connection, from 1, never reused (a NACHA trace is made of it); gaps occur.</param>
public sealed record PaymentToEncode(Guid Id, Payment Payment, string InstructionId, long Number)
{
    /// <summary>
    /// The id of the first attempt at the payment of which people decided that it never left: should they have erred, this one is a copy of
    /// it, which a format that has a mark for that must say. Null for none.
    /// </summary>
    public string? PossibleDuplicateOf { get; init; }
}
