using BankHub.Core.Payments;

namespace BankHub.Mapping.Nacha;

/// <summary>
/// What a payment says and no entry has a field for (Nacha Operating Rules, Appendix Three): parties behind the parties, codes and
/// instructions. The payment goes without it, and its caller is told.
/// </summary>
internal static class WithoutPlace
{
    private const string Message = "An ACH entry has no place for it: it does not travel.";

    /// <summary>Notes it.</summary>
    /// <param name="payment">The payment.</param>
    /// <param name="isInternational">Whether the entry names addresses and correspondent banks (IAT).</param>
    /// <param name="terms">What the bank's mapping has words for.</param>
    /// <param name="text">Takes the notes.</param>
    public static void Note(Payment payment, bool isInternational, NachaTerms terms, FieldText text)
    {
        foreach (var path in Everywhere(payment).Concat(isInternational ? [] : Domestic(payment, terms)))
        {
            text.Note(path, "left-out", Message);
        }
    }

    private static IEnumerable<string> Everywhere(Payment payment) => Given(
        ("$.instructionIdentification", payment.InstructionIdentification is not null),
        ("$.uetr", payment.Uetr is not null),
        ("$.ultimateDebtor", payment.UltimateDebtor is not null),
        ("$.debtor.identification", payment.Debtor.Identification is not null),
        ("$.creditor.identification", payment.Creditor.Identification is not null),
        ("$.ultimateCreditor", payment.UltimateCreditor is not null),
        ("$.chargeBearer", payment.ChargeBearer is not null),
        ("$.purpose", payment.Purpose is not null),
        ("$.instructionForCreditorAgent", payment.InstructionForCreditorAgent.Count > 0),
        ("$.regulatoryReporting", payment.RegulatoryReporting.Count > 0),
        ("$.mandate.mandateIdentification", payment.Mandate is not null),
        ("$.mandate.dateOfSignature", payment.Mandate?.DateOfSignature is not null),
        ("$.mandate.amendment", payment.Mandate?.Amendment is not null),
        ("$.creditorSchemeIdentification", payment.CreditorSchemeIdentification is not null));

    private static IEnumerable<string> Domestic(Payment payment, NachaTerms terms) => Given(
        ("$.debtor.postalAddress", payment.Debtor.PostalAddress is not null),
        ("$.creditor.postalAddress", payment.Creditor.PostalAddress is not null),
        ("$.intermediaryAgents", payment.IntermediaryAgents.Count > 0),
        ("$.categoryPurpose", payment.CategoryPurpose is { } purpose && terms.Mapping.Bank("entryDescriptions", purpose) is null),
        ($"{payment.Initiator()}.name", terms.CompanyName is { } agreed && agreed != payment.InitiatorParty().Name));

    private static IEnumerable<string> Given(params (string Path, bool Is)[] all) => all.Where(one => one.Is).Select(one => one.Path);
}
