using BankHub.Core.Ports;
using BankHub.Core.Wire;

namespace BankHub.Channels.Protection;

/// <summary>The check of the callbacks of one endpoint: by its schemes, and that nothing comes twice that must not.</summary>
internal sealed class CallVerifier(SchemeChain chain, Once once) : ICallbackVerifier
{
    public async Task<CallbackCheck> CheckAsync(Callback callback, DateTimeOffset now)
    {
        var check = chain.Check(callback, now);
        var refused = check.Refused ?? await once.RefuseAsync(check.Marks);
        return new(refused is null ? check.Readable : null, refused);
    }
}
