using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Protection;

/// <summary>What a scheme says of a callback.</summary>
/// <param name="Readable">What of it may be read; null when it is not the bank's word.</param>
/// <param name="Refused">Why not; null when it is.</param>
internal sealed record CallCheck(Callback? Readable, string? Refused)
{
    /// <summary>What must not have come before with another message.</summary>
    public IReadOnlyList<SignedMark> Marks { get; init; } = [];

    public static CallCheck Of(string? refused, Callback readable) => new(refused is null ? readable : null, refused);
}
