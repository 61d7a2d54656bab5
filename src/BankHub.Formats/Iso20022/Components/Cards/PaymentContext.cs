using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cards;

/// <summary>How a payment by card came about.</summary>
public sealed class PaymentContext : IComponent
{
    public bool? CardPresent { get; set; }

    public bool? CardholderPresent { get; set; }

    public bool? OnLineContext { get; set; }

    public string? AttendanceContext { get; set; }

    public string? TransactionEnvironment { get; set; }

    public string? TransactionChannel { get; set; }

    public bool? AttendantMessageCapable { get; set; }

    public string? AttendantLanguage { get; set; }

    public string? CardDataEntryMode { get; set; }

    public bool? Fallback { get; set; }

    public CardholderAuthentication? AuthenticationMethod { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        CardPresent = x.Flag("CardPres"u8, CardPresent);
        CardholderPresent = x.Flag("CrdhldrPres"u8, CardholderPresent);
        OnLineContext = x.Flag("OnLineCntxt"u8, OnLineContext);
        AttendanceContext = x.Text("AttndncCntxt"u8, AttendanceContext, CardCodes.AttendanceContext);
        TransactionEnvironment = x.Text("TxEnvt"u8, TransactionEnvironment, CardCodes.TransactionEnvironment);
        TransactionChannel = x.Text("TxChanl"u8, TransactionChannel, CardCodes.TransactionChannel);
        AttendantMessageCapable = x.Flag("AttndntMsgCpbl"u8, AttendantMessageCapable);
        AttendantLanguage = x.Text("AttndntLang"u8, AttendantLanguage, TextType.Language);
        CardDataEntryMode = x.Text("CardDataNtryMd"u8, CardDataEntryMode, CardCodes.CardReading, Use.Required);
        Fallback = x.Flag("FllbckInd"u8, Fallback);
        AuthenticationMethod = x.Part("AuthntcnMtd"u8, AuthenticationMethod);
    }
}
