using BankHub.Core.Payments;

namespace BankHub.Mapping.Nacha;

/// <summary>A bank as an international entry names it.</summary>
internal sealed record BankWords(string Name, string Qualifier, string Identification, string Country);

/// <summary>Names banks in international entries: by number in a clearing system, by BIC, or by the IBAN of the account.</summary>
internal sealed class InternationalBank(FieldText text)
{
    /// <summary>Identification number qualifiers (Nacha Operating Rules, Appendix Three).</summary>
    public const string ClearingNumber = "01";
    public const string BicNumber = "02";
    public const string IbanNumber = "03";

    public const string UnitedStates = "US";

    public BankWords Of(string path, Agent? agent, Iban? iban)
    {
        var (qualifier, identification) = agent switch
        {
            { ClearingSystemMemberIdentification: { } member } => (ClearingNumber, member.MemberIdentification),
            { Bic: { } bic } => (BicNumber, bic.Value),
            _ when iban is not null => (IbanNumber, iban.Value),
            _ => ("", ""),
        };
        if (qualifier.Length == 0)
        {
            text.Problem(path, "bank-id-needed", "An international entry names the bank by a clearing number, a BIC or an IBAN.");
        }

        var country = agent?.MemberOf(ClearingSystem.Usaba) is not null ? UnitedStates
            : agent?.Bic?.Value[4..6] ?? agent?.PostalAddress?.Country?.Value ?? iban?.Value[..2];
        if (country is null)
        {
            text.Problem($"{path}.postalAddress.country", "bank-country-needed", "An international entry names the country of the bank.");
        }

        if (agent?.Name is not { Length: > 0 } name)
        {
            text.Problem($"{path}.name", "bank-name-needed", "An international entry names the bank.");
            return new("", qualifier, identification, country ?? "");
        }

        return new(text.Name($"{path}.name", "iatBankName", name), qualifier, text.Exact(path, "iatBankId", identification), country ?? "");
    }
}
