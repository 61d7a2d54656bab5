using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Reading;

/// <summary>
/// The place in a description where the items stand, kept from the first of them on: the next one, if it follows at once, is read
/// there, and all that is described before it is not run through again.
/// </summary>
internal sealed class ItemPlace(byte[] name, Kind kind, Use use, ChoiceTypes choice, Variant variant)
{
    public byte[] Name => name;

    public Kind Kind => kind;

    public Use Use => use;

    public ChoiceTypes Choice => choice;

    public Variant Variant => variant;
}
