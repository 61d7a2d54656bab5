using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Statements;

/// <summary>Which page of a message or statement it is.</summary>
public sealed class Pagination : IComponent
{
    public string? PageNumber { get; set; }

    public bool? IsLastPage { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        PageNumber = x.Text("PgNb"u8, PageNumber, TextType.Numeric5, Use.Required);
        IsLastPage = x.Flag("LastPgInd"u8, IsLastPage, Use.Required);
    }
}
