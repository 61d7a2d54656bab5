using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Statements;

/// <summary>What is true of all accounts of a message.</summary>
public sealed class StatementGroupHeader : IComponent
{
    public string? MessageIdentification { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    public PartyIdentification? MessageRecipient { get; set; }

    public Pagination? MessagePagination { get; set; }

    public OriginalBusinessQuery? OriginalBusinessQuery { get; set; }

    public string? AdditionalInformation { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        CreationDateTime = x.Moment("CreDtTm"u8, CreationDateTime, Use.Required);
        MessageRecipient = x.Part("MsgRcpt"u8, MessageRecipient);
        MessagePagination = x.Part("MsgPgntn"u8, MessagePagination);
        OriginalBusinessQuery = x.Part("OrgnlBizQry"u8, OriginalBusinessQuery, Use.Since(Dialect.Year2013));
        AdditionalInformation = x.Text("AddtlInf"u8, AdditionalInformation, TextType.Max500);
    }
}
