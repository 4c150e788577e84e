<?php
/**
 * Plugin Name: KNF Widgets
 * Description: News and events from Kongsberg Næringsforum: the shortcodes [knf_news] and [knf_events].
 * Version: 0.1.0
 * Requires at least: 5.9
 * Requires PHP: 7.4
 * License: MIT
 *
 * A shortcode may be written by anyone who may write a post. It takes the attributes below and no
 * others, and what a feed holds is never run: see SECURITY.md of the package.
 */

defined('ABSPATH') || exit;

/** What an editor may set, of the elements' attributes. */
const KNF_WIDGETS_ATTRIBUTES = [
    'src', 'layout', 'limit', 'heading', 'heading-level', 'lang', 'theme', 'images', 'open', 'loading',
    'tag', 'series', 'region', 'organizer', 'since', 'until', 'filters', 'paging', 'refresh', 'all-href',
    'from', 'show', 'cancelled', 'add-to-calendar', 'time-zone',
];

/** The script's address: the setting, or the copy that lies in the plugin's own folder. */
function knf_widgets_script(): string
{
    $set = (string) get_option('knf_widgets_script', '');
    return $set === '' ? plugins_url('dist/knf-widgets.js', __FILE__) : $set;
}

/** The element for a shortcode; what stands between its tags is shown until the script has run. */
function knf_widgets_element(string $element, array $given, string $fallback): string
{
    wp_enqueue_script('knf-widgets', knf_widgets_script(), [], null, true);
    $attributes = array_intersect_key($given, array_flip(KNF_WIDGETS_ATTRIBUTES));
    $attributes += ['src' => (string) get_option('knf_widgets_feed', '')];
    $html = "<$element";
    foreach ($attributes as $name => $value) {
        $value = in_array($name, ['src', 'all-href'], true)
            ? esc_url_raw($value, ['http', 'https'])
            : $value;
        $html .= sprintf(' %s="%s"', $name, esc_attr($value));
    }
    return "$html>" . wp_kses_post($fallback) . "</$element>";
}

add_action('init', function (): void {
    foreach (['knf_news' => 'knf-news', 'knf_events' => 'knf-events'] as $shortcode => $element) {
        add_shortcode($shortcode, function ($given, $content = '') use ($element): string {
            return knf_widgets_element($element, (array) $given, (string) $content);
        });
    }
});

// WordPress has had a way of its own to load a module since 6.5; this one works before that too.
add_filter('script_loader_tag', function (string $tag, string $handle): string {
    return $handle === 'knf-widgets'
        ? str_replace('<script ', '<script type="module" crossorigin ', str_replace([" type='text/javascript'", ' type="text/javascript"'], '', $tag))
        : $tag;
}, 10, 2);

add_action('admin_init', function (): void {
    $settings = [
        'knf_widgets_feed' => 'KNF: the address of the feed',
        'knf_widgets_script' => 'KNF: the address of the script, where it is not the plugin’s own copy',
    ];
    foreach ($settings as $name => $label) {
        register_setting('general', $name, ['type' => 'string', 'sanitize_callback' => 'sanitize_url']);
        add_settings_field($name, esc_html($label), function () use ($name): void {
            printf(
                '<input type="url" class="regular-text" id="%1$s" name="%1$s" value="%2$s">',
                esc_attr($name),
                esc_attr((string) get_option($name, ''))
            );
        }, 'general', 'default', ['label_for' => $name]);
    }
});
