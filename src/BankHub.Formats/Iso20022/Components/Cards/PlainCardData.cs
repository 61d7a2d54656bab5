using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cards;

/// <summary>What is written on a card.</summary>
public sealed class PlainCardData : IComponent
{
    public string? Pan { get; set; }

    public string? CardSequenceNumber { get; set; }

    public string? EffectiveDate { get; set; }

    public string? ExpiryDate { get; set; }

    public string? ServiceCode { get; set; }

    public IReadOnlyList<TrackData> TrackData { get; set; } = [];

    public CardSecurityInformation? CardSecurityCode { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Pan = x.Text("PAN"u8, Pan, TextType.CardNumber, Use.Required);
        CardSequenceNumber = x.Text("CardSeqNb"u8, CardSequenceNumber, TextType.Numeric2To3);
        EffectiveDate = x.Text("FctvDt"u8, EffectiveDate, TextType.YearMonth);
        ExpiryDate = x.Text("XpryDt"u8, ExpiryDate, TextType.YearMonth, Use.Required);
        ServiceCode = x.Text("SvcCd"u8, ServiceCode, TextType.Exact3Digits);
        TrackData = x.Parts("TrckData"u8, TrackData);
        CardSecurityCode = x.Part("CardSctyCd"u8, CardSecurityCode);
    }
}
