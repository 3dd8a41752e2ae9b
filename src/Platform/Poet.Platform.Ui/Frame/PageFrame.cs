namespace Poet.Platform.Ui.Frame;

/// <summary>What a layout shows around a page: who, where, why.</summary>
public sealed record PageFrame
{
    /// <summary>Nobody has signed in and nothing is known.</summary>
    public static PageFrame Nobody { get; } = new();

    /// <summary>Name of the signed-in user; null when nobody has signed in.</summary>
    public string? UserName { get; init; }

    /// <summary>What stands beside the user's name, such as rank and role.</summary>
    public string? UserDetail { get; init; }

    /// <summary>Name of the user's force, such as "Wexmoor Police".</summary>
    public string? ForceName { get; init; }

    /// <summary>Says whether the user holds a permission.</summary>
    public Func<string, bool> May { get; init; } = _ => false;

    /// <summary>The purpose given for the task at hand, in words; null when none is given yet.</summary>
    public string? Purpose { get; init; }

    /// <summary>What the user must not forget while it lasts, such as an open restricted record.</summary>
    public IReadOnlyList<StandingNotice> Standing { get; init; } = [];

    /// <summary>Where the purpose is given or changed.</summary>
    public string PurposeHref { get; init; } = "/purpose";

    /// <summary>Where the sign-out form is posted.</summary>
    public string SignOutHref { get; init; } = "/account/sign-out";

    /// <summary>True for a deployment filled with invented people.</summary>
    public bool Demo { get; init; }

    /// <summary>The security marking at the top and the bottom of every page (Government Security Classifications Policy).</summary>
    public string Marking { get; init; } = Poet.Platform.Web.Marking.Is;
}

/// <summary>What stands above every page while it lasts.</summary>
/// <param name="Says">A sentence.</param>
/// <param name="EndHref">Where it is ended.</param>
public sealed record StandingNotice(string Says, string EndHref);

/// <summary>Tells the layouts what to show around a page; the host implements it. Without one, pages show nobody signed in.</summary>
public interface IPageFrames
{
    /// <summary>The frame of this request.</summary>
    ValueTask<PageFrame> For(HttpContext request, CancellationToken cancel);
}

/// <summary>How layouts ask for the frame.</summary>
public static class PageFrames
{
    /// <summary>The frame of this request, or <see cref="PageFrame.Nobody"/> where the host tells none.</summary>
    public static ValueTask<PageFrame> Frame(this HttpContext request) =>
        request.RequestServices.GetService<IPageFrames>() is { } frames ? frames.For(request, request.RequestAborted) : ValueTask.FromResult(PageFrame.Nobody);
}
