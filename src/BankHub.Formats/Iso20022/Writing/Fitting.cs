using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Writing;

/// <summary>Makes a message fit its version before it is written.</summary>
public static class Fitting
{
    /// <summary>
    /// Takes out what the version has no place for. What a transaction or an entry must have is missing then, and the writer says so;
    /// whoever must know what else is gone reads the written message and compares.
    /// </summary>
    public static void Fit(MessageVersion version, IMessage message) => new FittingSide(version.Dialect).Fits((IComponent)message);
}
