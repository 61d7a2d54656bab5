using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Cases;

/// <summary>Who hands a case to whom.</summary>
public sealed class CaseAssignment : IComponent
{
    public string? Identification { get; set; }

    public PartyOrAgent? Assigner { get; set; }

    public PartyOrAgent? Assignee { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("Id"u8, Identification, TextType.Max35, Use.Required);
        Assigner = x.Part("Assgnr"u8, Assigner, Use.Required);
        Assignee = x.Part("Assgne"u8, Assignee, Use.Required);
        CreationDateTime = x.Moment("CreDtTm"u8, CreationDateTime, Use.Required);
    }
}
