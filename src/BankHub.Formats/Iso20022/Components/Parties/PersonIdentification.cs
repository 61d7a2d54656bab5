using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Parties;

/// <summary>What a person is known by.</summary>
public sealed class PersonIdentification : IComponent
{
    public DateAndPlaceOfBirth? DateAndPlaceOfBirth { get; set; }

    public IReadOnlyList<GenericIdentification> Other { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        DateAndPlaceOfBirth = x.Part("DtAndPlcOfBirth"u8, DateAndPlaceOfBirth);
        Other = x.Parts("Othr"u8, Other);
    }
}
