using BankHub.Formats.Nacha.Layout;

namespace BankHub.Formats.Nacha.Records;

/// <summary>A record of type 7, which says more about the entry before it.</summary>
public abstract record Addenda : NachaRecord
{
    /// <summary>The field that tells the addenda types apart; it is at the same place in all of them.</summary>
    internal static readonly NachaField TypeCode = NachaField.Number("Addenda Type Code", 2, 2, NachaInclusion.Mandatory);
}
