using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Writing;

namespace BankHub.Formats.Nacha.Records;

/// <summary>One record of 94 characters as typed fields.</summary>
public abstract record NachaRecord
{
    /// <summary>The fields of this record type.</summary>
    public abstract NachaLayout Layout { get; }

    /// <summary>Names no person, account or amount, so that a record may be printed.</summary>
    public sealed override string ToString() => Layout.Name;

    internal abstract void Write(RecordWriter to);
}
