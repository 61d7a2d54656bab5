namespace BankHub.Formats.Soap;

/// <summary>A name in its namespace, which is empty for none.</summary>
public readonly record struct SoapName(string Namespace, string LocalName)
{
    public override string ToString() => Namespace.Length == 0 ? LocalName : $"{{{Namespace}}}{LocalName}";
}
