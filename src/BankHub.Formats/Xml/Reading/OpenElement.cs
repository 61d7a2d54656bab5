namespace BankHub.Formats.Xml.Reading;

/// <summary>An element whose end tag is awaited: its name, its namespace, and what was in scope around it.</summary>
internal readonly record struct OpenElement(int Name, int Length, int Prefix, int Namespace, NamespaceScope Outer)
{
    /// <summary>Where the name begins behind its prefix.</summary>
    public int Local => Prefix == 0 ? Name : Name + Prefix + 1;

    public int LocalLength => Prefix == 0 ? Length : Length - Prefix - 1;
}
