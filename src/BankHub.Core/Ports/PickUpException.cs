namespace BankHub.Core.Ports;

/// <summary>A listing, a fetch or a release failed; the reason holds no secret and no content.</summary>
public sealed class PickUpException(PickUpFault fault, string reason) : IOException(reason)
{
    public PickUpFault Fault { get; } = fault;
}

/// <summary>How far a failed pick-up says something about the bank, and how far about one file.</summary>
public enum PickUpFault
{
    /// <summary>The bank answered, and said no to this file: others may be well.</summary>
    File,

    /// <summary>The line broke over this file, or went silent: nobody knows yet whose fault that is.</summary>
    Lost,

    /// <summary>The bank cannot be reached.</summary>
    Unreachable,

    /// <summary>The bank is not who it should be, or we cannot prove who we are: people must look, at once.</summary>
    Identity,
}
