using BankHub.Core.Payments;

namespace BankHub.Mapping.Iso20022.Initiation;

/// <summary>What the transfers of one payment information share.</summary>
internal sealed record InstructionKey(
    Party Debtor,
    Account DebtorAccount,
    Agent? DebtorAgent,
    DateOnly ExecutionDate,
    Scheme Scheme,
    string? CategoryPurpose,
    ChargeBearer? ChargeBearer)
{
    public static InstructionKey Of(Payment payment, DateOnly executionDate) => new(
        payment.Debtor, payment.DebtorAccount, payment.DebtorAgent, executionDate, payment.Scheme, payment.CategoryPurpose,
        payment.ChargeBearer);
}
