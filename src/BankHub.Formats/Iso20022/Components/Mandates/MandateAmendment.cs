using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Mandates;

/// <summary>What a mandate said before it was changed.</summary>
public sealed class MandateAmendment : IComponent
{
    public string? OriginalMandateIdentification { get; set; }

    public PartyIdentification? OriginalCreditorScheme { get; set; }

    public Agent? OriginalCreditorAgent { get; set; }

    public CashAccount? OriginalCreditorAgentAccount { get; set; }

    public PartyIdentification? OriginalDebtor { get; set; }

    public CashAccount? OriginalDebtorAccount { get; set; }

    public Agent? OriginalDebtorAgent { get; set; }

    public CashAccount? OriginalDebtorAgentAccount { get; set; }

    public DateOnly? OriginalFinalCollectionDate { get; set; }

    public FrequencyChoice? OriginalFrequency { get; set; }

    public CodeOrProprietary? OriginalReason { get; set; }

    public string? OriginalTrackingDays { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        OriginalMandateIdentification = x.Text("OrgnlMndtId"u8, OriginalMandateIdentification, TextType.Max35);
        OriginalCreditorScheme = x.Part("OrgnlCdtrSchmeId"u8, OriginalCreditorScheme);
        OriginalCreditorAgent = x.Part("OrgnlCdtrAgt"u8, OriginalCreditorAgent);
        OriginalCreditorAgentAccount = x.Part("OrgnlCdtrAgtAcct"u8, OriginalCreditorAgentAccount);
        OriginalDebtor = x.Part("OrgnlDbtr"u8, OriginalDebtor);
        OriginalDebtorAccount = x.Part("OrgnlDbtrAcct"u8, OriginalDebtorAccount);
        OriginalDebtorAgent = x.Part("OrgnlDbtrAgt"u8, OriginalDebtorAgent);
        OriginalDebtorAgentAccount = x.Part("OrgnlDbtrAgtAcct"u8, OriginalDebtorAgentAccount);
        OriginalFinalCollectionDate = x.Date("OrgnlFnlColltnDt"u8, OriginalFinalCollectionDate);
        OriginalFrequency = x.Frequency("OrgnlFrqcy"u8, OriginalFrequency);
        OriginalReason = x.Coded("OrgnlRsn"u8, OriginalReason, TextType.ExternalCode, TextType.Max70, Use.Since(Dialect.Year2016));
        OriginalTrackingDays = x.Text("OrgnlTrckgDays"u8, OriginalTrackingDays, TextType.Exact2Digits, Use.Since(Dialect.Year2016));
    }
}
