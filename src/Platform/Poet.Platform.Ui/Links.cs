using Microsoft.AspNetCore.Mvc.Rendering;

namespace Poet.Platform.Ui;

/// <summary>Addresses as tag helpers take them.</summary>
internal static class Links
{
    /// <summary>The address with <c>~/</c> made the site's root, which is below a path behind some proxies.</summary>
    public static string At(this ViewContext page, string href) =>
        href.StartsWith("~/", StringComparison.Ordinal) ? page.HttpContext.Request.PathBase + href[1..] : href;
}
