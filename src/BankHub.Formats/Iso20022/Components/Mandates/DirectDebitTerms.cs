using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Mandates;

/// <summary>Under which mandate and by which creditor a direct debit is collected (DirectDebitTransaction).</summary>
public sealed class DirectDebitTerms : IComponent
{
    public DirectDebitMandate? Mandate { get; set; }

    public PartyIdentification? CreditorScheme { get; set; }

    public string? PreNotificationIdentification { get; set; }

    public DateOnly? PreNotificationDate { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Mandate = x.Part("MndtRltdInf"u8, Mandate);
        CreditorScheme = x.Part("CdtrSchmeId"u8, CreditorScheme);
        PreNotificationIdentification = x.Text("PreNtfctnId"u8, PreNotificationIdentification, TextType.Max35);
        PreNotificationDate = x.Date("PreNtfctnDt"u8, PreNotificationDate);
    }
}
