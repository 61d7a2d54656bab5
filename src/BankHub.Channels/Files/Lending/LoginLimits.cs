namespace BankHub.Channels.Files.Lending;

/// <summary>What a bank allows one login at one server.</summary>
/// <param name="Sessions">The most sessions at once.</param>
/// <param name="FilesPerSecond">The most pieces of work a second (a listing, a drop, a fetch, a release); null for any number.</param>
internal sealed record LoginLimits(int Sessions, int? FilesPerSecond = null);
