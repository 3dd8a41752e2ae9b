using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Frame;

namespace Poet.Host;

/// <summary>What stands around a page: who is signed in, for which force, and why they read records.</summary>
internal sealed class Frames(RequestContext context, IConfiguration configuration, TimeProvider time) : IPageFrames
{
    public ValueTask<PageFrame> For(HttpContext request, CancellationToken cancel)
    {
        var demo = configuration.GetValue<bool>("Poet:Demo");
        if ((context.HasActor ? context.Actor : null) is not { IsSystem: false } actor)
            return ValueTask.FromResult(PageFrame.Nobody with { Demo = demo });
        return ValueTask.FromResult(new PageFrame
        {
            UserName = actor.Name,
            UserDetail = actor.Rank == OrderTypes.Sdk.Law.Rank.None ? null : actor.Rank.ToString(),
            ForceName = Forces.Find(actor.Force, LondonTime.DateOf(time.GetUtcNow()))?.Name ?? "Force " + actor.Force,
            May = actor.May,
            Purpose = context.HasActor ? context.Purpose?.Says : null,
            PurposeHref = "/account/purpose",
            Standing = [.. Standing(actor)],
            Demo = demo,
        });
    }

    private IEnumerable<StandingNotice> Standing(Actor actor)
    {
        if (actor.For is { } absent)
            yield return new($"You act for {absent.Name}; everything you do is recorded as done for them", "/account/cover");
        if (context.Glass is { } glass)
            yield return new($"A restricted record is open to you until {LondonTime.WallClock(glass.Until):HH:mm}; everything you read is recorded", "/restricted/close");
    }
}
