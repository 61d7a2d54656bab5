namespace BankHub.Core.Ports;

/// <summary>Where ids come from: time-ordered in production, from a seed in simulations.</summary>
public interface IIdSource
{
    /// <summary>A new id, never given before.</summary>
    Guid NewId();

    /// <summary>A new reference of upper-case letters and digits, never given before, also not before a restore.</summary>
    /// <param name="length">At least 12 characters.</param>
    string NewReference(int length);
}
