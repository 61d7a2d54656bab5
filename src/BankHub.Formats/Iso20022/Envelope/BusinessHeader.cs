using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Envelope;

/// <summary>The business application header (head.001): from whom to whom, which message, under which rules.</summary>
public sealed class BusinessHeader : IComponent
{
    public string? CharacterSet { get; set; }

    public HeaderParty? From { get; set; }

    public HeaderParty? To { get; set; }

    public string? BusinessMessageIdentifier { get; set; }

    public string? MessageDefinitionIdentifier { get; set; }

    public string? BusinessService { get; set; }

    public MarketPractice? MarketPractice { get; set; }

    public IsoDateTime? CreationDate { get; set; }

    public IsoDateTime? BusinessProcessingDate { get; set; }

    public string? CopyDuplicate { get; set; }

    public bool? PossibleDuplicate { get; set; }

    public string? Priority { get; set; }

    public int Signatures { get; set; }

    public IReadOnlyList<BusinessHeader> Related { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isRelated = x.Variant == Variant.Related;
        var hasPractice = x.Dialect >= (isRelated ? Dialect.Year2021 : Dialect.Year2019);
        var isOldest = x.Dialect < Dialect.Year2019;
        CharacterSet = x.Text("CharSet"u8, CharacterSet, TextType.Max35);
        From = x.Part("Fr"u8, From, Use.Required);
        To = x.Part("To"u8, To, Use.Required);
        BusinessMessageIdentifier = x.Text("BizMsgIdr"u8, BusinessMessageIdentifier, TextType.Max35, Use.Required);
        MessageDefinitionIdentifier = x.Text("MsgDefIdr"u8, MessageDefinitionIdentifier, TextType.Max35, Use.Required);
        BusinessService = x.Text("BizSvc"u8, BusinessService, TextType.Max35);
        MarketPractice = x.Part("MktPrctc"u8, MarketPractice, Use.If(hasPractice));
        CreationDate = x.Moment("CreDt"u8, CreationDate, Use.Required);
        BusinessProcessingDate = x.Moment("BizPrcgDt"u8, BusinessProcessingDate, Use.If(hasPractice));
        CopyDuplicate = x.Text("CpyDplct"u8, CopyDuplicate, Codes.CopyDuplicate);
        PossibleDuplicate = x.Flag("PssblDplct"u8, PossibleDuplicate);
        Priority = x.Text("Prty"u8, Priority, TextType.Max35);
        Signatures = x.Skipped("Sgntr"u8, Signatures);
        Related = x.PartsAs("Rltd"u8, Related, Variant.Related, isRelated ? Use.Never : Use.AtMost(isOldest ? 1 : 0));
        x.Refuse("CreDt"u8, isOldest && CreationDate is { } created && created.Offset != TimeSpan.Zero);
    }
}
