using BankHub.Core.Payments;

namespace BankHub.Mapping.Iso20022.Collections;

/// <summary>What the direct debits of one payment information share.</summary>
internal sealed record CollectionKey(
    Party Creditor,
    Account CreditorAccount,
    Agent? CreditorAgent,
    DateOnly CollectionDate,
    Scheme Scheme,
    SequenceType? SequenceType,
    string? CategoryPurpose,
    ChargeBearer? ChargeBearer,
    string? CreditorScheme)
{
    public static CollectionKey Of(Payment payment, DateOnly day) => new(
        payment.Creditor, payment.CreditorAccount, payment.CreditorAgent, day, payment.Scheme, payment.Mandate?.SequenceType,
        payment.CategoryPurpose, payment.ChargeBearer, payment.CreditorSchemeIdentification);
}
